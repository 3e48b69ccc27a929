// What an HTML page says, without what the site put around it.
import { analyze, findBoilerplate, mainText, toSource } from 'broadsheet'

const page = `<!doctype html><html><head><title>Ferry fares to rise | Harbour Post</title></head><body>
<nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
<article><h1>Ferry fares to rise</h1>
<p>By Orla Fennimore</p>
<p>The harbour board of Port Ellen voted on Monday to raise fares by 5&nbsp;per cent, the first rise in six years.</p>
<p>&ldquo;Nobody likes it, but the boats are old,&rdquo; said the chairman, Tomas Vell.</p></article>
<p><a href="/newsletter">Sign up for our newsletter</a></p>
<footer>&copy; 2026 Harbour Post. All rights reserved.</footer></body></html>`

const analysis = analyze({ text: page, format: 'html' })
console.log(mainText(analysis))
console.log()
for (const block of findBoilerplate(analysis)) console.log(`${block.boilerplate.category}: ${block.text}`)

const [quotation] = analysis.quotations
if (quotation) {
  const { start, end } = toSource(analysis, quotation)
  console.log(`\nin the page at ${start}–${end}: ${page.slice(start, end)}`)
}
