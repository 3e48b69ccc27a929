/** The page: one panel, or two side by side; what they hold, from the address where it has something. */
import { type Panel, panel } from './panel.ts'
import { fromHash, toHash } from './permalink.ts'
import { readers } from './reader.ts'
import { SAMPLES } from './samples.ts'

const reader = readers()
const panels = document.querySelector<HTMLElement>('#panels')!
const compare = document.querySelector<HTMLButtonElement>('#compare')!

const both: readonly Panel[] = ['first article', 'second article'].map((name) =>
  panel(name, reader(), () => void share()),
)
let isTwo = false

function layOut(): void {
  panels.replaceChildren(...both.slice(0, isTwo ? 2 : 1).map(({ root }) => root))
  panels.classList.toggle('two', isTwo)
  compare.setAttribute('aria-pressed', String(isTwo))
}

async function share(): Promise<void> {
  const shown = both.slice(0, isTwo ? 2 : 1)
  const hash = await toHash(shown.map(({ article }) => article()))
  const [first] = shown
  if (hash === null) return first?.say('Too long for a link.')
  history.replaceState(null, '', hash)
  const copied = await navigator.clipboard?.writeText(location.href).then(
    () => true,
    () => false,
  )
  first?.say(
    copied
      ? 'The link is copied; it holds the article itself.'
      : 'The link is in the address bar; it holds the article itself.',
  )
}

async function open(): Promise<void> {
  const articles = await fromHash(location.hash)
  isTwo = articles.length > 1
  layOut()
  const [first = SAMPLES[0]!, second] = articles
  both[0]!.show(first)
  if (second) both[1]!.show(second)
}

compare.onclick = () => {
  isTwo = !isTwo
  layOut()
  const [, second] = both
  if (isTwo && second && !second.article().text) second.show(SAMPLES[1]!)
}
window.onhashchange = () => void open()
void open()
