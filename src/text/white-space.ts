/** Some editors begin a file with it; it says nothing and is no part of the first line. */
export const BYTE_ORDER_MARK = 0xfeff

/** Whether a code unit is white space, as `\s` has it: blanks of any width, line breaks and the byte order mark. */
export function isWhiteSpace(code: number): boolean {
  if (code < 160) return code === 32 || (code >= 9 && code <= 13)
  return (
    code === 160 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === BYTE_ORDER_MARK
  )
}
