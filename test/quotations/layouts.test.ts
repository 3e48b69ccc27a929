import { describe, expect, it } from 'vitest'
import { extractQuotations } from '../../src/index.ts'

const said = (text: string, format: 'text' | 'html' | 'markdown' = 'text') =>
  extractQuotations({ text, format }).map(({ speaker, text }) => `${speaker?.name ?? 'nobody'}: ${text}`)

const page = (body: string) =>
  `<!doctype html><html><body><article><h1>The bridge of Harrow</h1>${body}</article></body></html>`
const first =
  '<p>The bridge of Harrow was closed on Monday, and Ida Brandt, who lives beside it, was not amused by the news.</p>'
const last =
  '<p>The bridge is to open again in May, when the arch has been painted and the lamps have been changed.</p>'

describe('embedded posts', () => {
  it('are words of whom the line below them names', () => {
    const post = '<blockquote><p>They closed it again.</p>— Ida Brandt (@idabrandt) May 3, 2026</blockquote>'
    expect(said(page(first + post + last), 'html')).toEqual(['Ida Brandt: They closed it again.'])
  })

  it('end before the addresses of pictures', () => {
    const post =
      '<blockquote><p>They closed it again. https://t.co/abc pic.twitter.com/def</p>— Vell Mill (@vellmill) May 3, 2026</blockquote>'
    expect(said(page(first + post + last), 'html')).toEqual(['Vell Mill: They closed it again.'])
  })

  it('need a handle', () => {
    const post =
      '<blockquote><p>They closed it again.</p><p>— a line that ends the poem (May 3, 2026)</p></blockquote>'
    expect(said(page(first + post + last), 'html')).toEqual([])
  })
})

describe('block quotations', () => {
  it('are words of the subject of the verb before the colon', () => {
    const quoted =
      '<p>In her letter to the town, Ida Brandt explains:</p><blockquote><p>The arch has moved.</p><p>It will fall.</p></blockquote>'
    expect(said(page(first + quoted + last), 'html')).toEqual([
      'Ida Brandt: The arch has moved.',
      'Ida Brandt: It will fall.',
    ])
  })

  it('are nobody’s behind a line that tells of no speech', () => {
    const quoted =
      '<p>Ida Brandt went home with a list:</p><blockquote><p>The arch has moved.</p></blockquote>'
    expect(said(page(first + quoted + last), 'html')).toEqual([])
  })
})

describe('transcripts', () => {
  const intro = 'Ida Brandt spoke with Sam Vell about the bridge of Harrow on Monday morning.\n\n'

  it('give each paragraph to the name before its colon', () => {
    const turns = [
      'VELL: Is the bridge safe?',
      'BRANDT: It is not.',
      'VELL: Why is that?',
      'BRANDT: The arch has moved.',
    ]
    expect(said(intro + turns.join('\n\n'))).toEqual([
      'Sam Vell: Is the bridge safe?',
      'Ida Brandt: It is not.',
      'Sam Vell: Why is that?',
      'Ida Brandt: The arch has moved.',
    ])
  })

  it('give answers to the person that the lines before are about', () => {
    const text =
      'Ida Brandt has painted the bridge of Harrow for nine years.\n\nQ: Is it safe?\n\nA: It is.\n\nQ: For how long?\n\nA: For a year.\n\nQ: And then?\n\nA: It will be closed.'
    expect(said(text)).toEqual([
      'Ida Brandt: It is.',
      'Ida Brandt: For a year.',
      'Ida Brandt: It will be closed.',
    ])
  })

  it('are no lists of people', () => {
    const people =
      'Ida Brandt: mayor of the town since May.\n\nSam Vell: owner of the mill.\n\nLena Ortiz: keeper of the bridge.'
    expect(said(intro + people)).toEqual([])
  })
})

describe('interviews', () => {
  const intro =
    '<p>The singer Mira Holt came home to Norland last year, and spoke of fear, of boats and of a new record in her kitchen.</p>'
  const asked = [
    ['When did you start to write again?', 'Two years ago. My mother was ill and the nights were long.'],
    ['Did you always want to sing?', 'No, I wanted to be a vet.'],
    ['Your record is called Low Tide. Why?', 'It is about what we leave when we go.'],
  ] as const
  const pairs = (tag: (question: string) => string) =>
    asked.map(([question, answer]) => `${tag(question)}<p>${answer}</p>`).join('')

  it('with questions in bold give the answers to whom the lines before them are about', () => {
    const body = pairs((question) => `<p><strong>${question}</strong></p>`)
    expect(said(page(intro + body), 'html')).toEqual(asked.map(([, answer]) => `Mira Holt: ${answer}`))
  })

  it('leave out the letters that say who asks and who answers', () => {
    const body = asked.map(([question, answer]) => `Q: ${question}\n\nA: ${answer}`).join('\n\n')
    const text = 'Mira Holt, a singer of Norland, spoke of her new record on Monday.\n\n'
    expect(said(text + body)).toEqual(asked.map(([, answer]) => `Mira Holt: ${answer}`))
  })

  it('end before what the writer adds', () => {
    const body = pairs((question) => `<h3>${question}</h3>`)
    const after = '<p>Low Tide is out on Friday, and the tour begins in May.</p>'
    expect(said(page(intro + body + after), 'html')).toHaveLength(asked.length)
  })

  it('are no questions that a writer asks of nobody', () => {
    const body = ['Is the bridge safe?', 'Who pays for it?', 'When will it open?']
      .map((question) => `<h3>${question}</h3><p>The arch has moved, and the council is to meet in May.</p>`)
      .join('')
    expect(said(page(first + body), 'html')).toEqual([])
  })
})
