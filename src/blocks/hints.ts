/** What the classes, ids and roles of a page's elements say of what stands in them, as site builders name them. */
import type { Container } from '../document.ts'

/** In the order of the values that they give a block. */
const KINDS: readonly RegExp[] = [
  /\b(?:comments?|commentlist|respond|replies|disqus|livefyre|discussion)\b/,
  /\b(?:ads?|advert\w*|sponsor\w*|promo\w*|newsletters?|subscri\w+|signup|sign-up|donat\w+|paywall|cta|banner|upsell|membership)\b/,
  /\b(?:related\w*|recommend\w*|more|trending|popular|most-read|next|previous|teasers?|cards?|read-?next|recirc\w*|outbrain|taboola|also|carousel)\b/,
  /\b(?:nav\w*|menu|footer|sidebar|masthead|breadcrumbs?|cookies?|consent|gdpr|privacy|legal|disclaimer|disclosure|share|sharing|social|toolbar|widget|modal|popup|overlay|login|search|tags?|topics)\b/,
  /\b(?:bio|author|byline|about-author|profile|contributor)\b/,
  /\b(?:article-?body|body-?text|entry-?content|post-?content|story-?body|article-?content|article-?text|articlebody|storytext|main-?content|content-?body|prose)\b/,
]
export const HINT_KINDS = KINDS.length
/** Where no element around says so. */
export const UNHINTED = 9
const TAGS: ReadonlyMap<string, number> = /* @__PURE__ */ new Map([
  ['nav', 3],
  ['footer', 3],
  ['aside', 2],
])

const known = new WeakMap<Container, number>()

/** A bit for each kind that the element's own names say. */
function kindsOf(element: Container): number {
  let bits = known.get(element)
  if (bits !== undefined) return bits
  bits = 0
  const names = element.hints.replace(/[_]+/g, '-')
  if (names !== '')
    KINDS.forEach((pattern, kind) => {
      if (pattern.test(names)) bits = (bits as number) | (1 << kind)
    })
  const tag = TAGS.get(element.tag)
  if (tag !== undefined) bits |= 1 << tag
  known.set(element, bits)
  return bits
}

/** For each kind, how many elements up the nearest one that says so stands. */
export function hintSteps(around: readonly Container[]): number[] {
  const steps = new Array<number>(HINT_KINDS).fill(UNHINTED)
  around.forEach((element, k) => {
    const bits = kindsOf(element)
    if (bits === 0) return
    for (let kind = 0; kind < HINT_KINDS; kind++)
      if (bits & (1 << kind) && steps[kind] === UNHINTED) steps[kind] = k
  })
  return steps
}
