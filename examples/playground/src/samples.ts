/** Invented articles to begin with. */
import type { Article } from './protocol.ts'

export interface Sample extends Article {
  readonly title: string
}

export const SAMPLES: readonly Sample[] = [
  {
    title: 'A bridge is closed (text)',
    format: 'text',
    text: `Oslo closes harbour bridge for the winter

By Marit Solheim

November 20, 2026

Oslo will close its oldest harbour bridge on Monday after engineers found cracks in two of its pillars, the city council said.

“We are not willing to gamble with anybody’s life,” Mayor Ida Brandt told reporters on Thursday. “The bridge was safe last winter. It is not safe now.”

The repairs will cost about $12 million and take until the spring of 2027. Norvia Rail, which runs trams across the bridge, called the decision a disaster for its 40,000 daily passengers.

“Nobody warned us,” said Tomas Vell, the company’s chief executive. He said the council had ignored his letters for two years.

Denmark, whose builders raised the bridge in 1931, offered to send a team of experts. Brandt thanked the Danish government warmly and said she hoped the work would be finished early.

Marit Solheim covers the city for The Fjord Post. Sign up for her newsletter.`,
  },
  {
    title: 'Another paper on the bridge (Markdown)',
    format: 'markdown',
    text: `# A bridge too late

*By Jonas Aker*

Ida Brandt has done the right thing two years too late. The mayor of Oslo knew of the cracks; her engineers had warned her in a dull but honest report.

“We read every report that reaches us,” Brandt said when I asked her. She did not say when.

Tomas Vell of [Norvia Rail](https://rail.example) is furious, and he has every reason to be. His passengers will stand in the snow on **Monday** because nobody opened a letter.

---

[More opinion](/opinion) | [Subscribe](/subscribe)`,
  },
  {
    title: 'A page with what surrounds it (HTML)',
    format: 'html',
    text: `<!doctype html><html lang="en"><head><title>Ferry fares to rise | Harbour Post</title></head><body>
<nav><a href="/">Home</a> <a href="/sport">Sport</a> <a href="/weather">Weather</a></nav>
<article><h1>Ferry fares to rise</h1><p>By Orla Fennimore</p>
<p>The harbour board of Port Ellen voted on Monday to raise fares by 5&nbsp;per cent, the first rise in six years.</p>
<p>&ldquo;Nobody likes it, but the boats are old,&rdquo; said the chairman, Tomas Vell.</p>
<p>Passengers were promised two new boats from Norway, which will cost &pound;40m together.</p></article>
<p><a href="/newsletter">Sign up for our newsletter</a></p>
<footer>&copy; 2026 Harbour Post. All rights reserved.</footer></body></html>`,
  },
]
