/** A list of numbers that grows, kept in one array. */
export class Ints {
  private values = new Int32Array(1 << 16)
  length = 0

  push(value: number): void {
    if (this.length === this.values.length) {
      const more = new Int32Array(this.length * 2)
      more.set(this.values)
      this.values = more
    }
    this.values[this.length++] = value
  }
  all(): Int32Array {
    return this.values.subarray(0, this.length)
  }
}
