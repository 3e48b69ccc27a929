/** Printable characters that need no escape in a string, as digits. */
export const DIGITS = /* @__PURE__ */ Array.from({ length: 94 }, (_, i) => String.fromCharCode(33 + i))
  .filter((char) => char !== '"' && char !== '\\')
  .join('')
const values = /* @__PURE__ */ Uint8Array.from({ length: 128 }, (_, code) =>
  Math.max(0, DIGITS.indexOf(String.fromCharCode(code))),
)
export const digitAt = (text: string, at: number): number => values[text.charCodeAt(at)] ?? 0
/** The level of the character in the middle is zero. */
export const MIDDLE = 45
