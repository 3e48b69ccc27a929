/** Invented articles that the questions are asked of. */
import { analyze } from '../../src/index.ts'

export const PAGE = `<!doctype html><html><head><title>Ana Ruiz in Norway</title><style>p::after{content:"Ana Ruiz"}</style>
<script>const who = "Ana Ruiz <b>of</b> Norway"</script></head><body>
<h1>Ferry to Norway sinks</h1><p class="byline">By Orla Fennimore</p>
<p title="Ana Ruiz">“It is <em>safe</em> &amp; sound,” said <a href="/ana?a=1&amp;b=2" data-x="Ana Ruiz > Norway">Ana <b>Ruiz</b></a> of the
World Health Organization (WHO) on 3 May 2026. She had warned Tomas Vell in 1987.</p>
<!-- Ana Ruiz --><p>Ruiz said that the ferry would sail again. “Come aboard,” Ruiz said. Tomas Vell praised the wonderful crew from Norway.</p>
<textarea>Ana Ruiz</textarea><p>© 2026 Harbour Post. All rights reserved.</p></body></html>`

export const INPUT = { text: PAGE, format: 'html', id: 'a1' } as const
export const page = () => analyze(INPUT)

export const STORY = `Ferry to Norway sinks

By Orla Fennimore

“It is safe,” said Ana Ruiz of the World Health Organization. She had warned Tomas Vell in 1987, and paid $3 million to Norway on 3 May 2026, 5% more than before.

Ruiz said that the ferry would sail again. “Come aboard,” Ruiz said. Tomas Vell praised the wonderful crew from Norway, “heroes” to him.

© 2026 Harbour Post. All rights reserved.`
export const story = () => analyze({ text: STORY, id: 's1' })
