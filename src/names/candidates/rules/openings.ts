/** Words whose capital says nothing: the first of a sentence, small words, emphasis, contractions of "I". */
import { COMMON, SURNAME } from '../../listed.ts'
import type { NameRun, Rule } from '../run.ts'

/** Words that begin sentences and never names, whatever follows. */
const FUNCTION = new Set(
  (
    'the a an this that these those it its he she they we you i his her their our my your him them in on at by for from to of with without ' +
    'as but and or nor so yet if when while where why how what who whom whose which there here then than after before since until ' +
    'because although though despite during under over between among against about above below into onto upon through across ' +
    'not no yes both either neither each every all some any many most more few several one two three also even only just still ' +
    'now once again later meanwhile however moreover instead perhaps like unlike per via amid is are was were do does did has have had will ' +
    'would can could should may might must let another other such former ex said says am be been being got get go'
  ).split(' '),
)
/** Abbreviations that name no single thing. */
const ABBREVIATIONS = new Set(
  (
    'TV PR CEO CFO COO CTO ID IDs DNA RNA HIV AIDS GDP GNP IT AI PC PCs OK AM PM FM MP MPs MEP MEPs QC PhD MBA DVD CD USB VIP SUV SUVs ' +
    'LGBT LGBTQ COVID NGO NGOs FAQ PDF RSS URL GMT EST EDT PST PDT ET PT BST UTC CET IPO IQ GPS LED LCD WMD IED UFO HQ R&D B2B ' +
    'DIY ATM PIN SMS APP VAT GPA SAT HR IP API PPE PCR CCTV DUI PTSD ADHD II III IV VI VII VIII IX XI XII XX'
  ).split(' '),
)

export const isFunctionWord = (lower: string): boolean => FUNCTION.has(lower)
export const isAbbreviation = (text: string): boolean => ABBREVIATIONS.has(text)

/** "Will Moss," and "May Reed said": a first name after all. */
function isFirstName(run: NameRun, at: number): boolean {
  if (!run.gender(at) || !run.isCapital(at + 1) || run.glued(at + 1)) return false
  const after = run.text(at + 2)
  return (
    (run.is(at + 1, SURNAME) || !run.isOrdinary(at + 1)) &&
    (after === ',' || after === 'said' || after === 'says' || after === "'")
  )
}

/** A contraction of a small word: "I'm", "We've", "It'll". */
function isContraction(text: string): boolean {
  const apostrophe = text.indexOf("'")
  return apostrophe > 0 && (text.endsWith("n't") || FUNCTION.has(text.slice(0, apostrophe).toLowerCase()))
}

export const skipOpenings: Rule = (run, at) => {
  const text = run.text(at)
  const { lower } = run.listed(at)
  if (run.longMatch) return null
  if (isContraction(text)) return at + 1
  if (FUNCTION.has(lower)) {
    // "US", "IT" and "WHO" are told by their capitals in prose.
    if (run.isCapitals(at) && run.match && lower !== 'in' && lower !== 'is') return null
    return isFirstName(run, at) ? null : at + 1
  }
  if (isAbbreviation(text) && !run.match?.known.organization) return at + 1
  // "D-Minn.": the party and state of a member.
  if ((text === 'D' || text === 'R' || text === 'I') && run.text(at + 1) === '-' && run.glued(at + 1))
    return at + 2
  return null
}

/** Shouted common words: "GET OUT". */
export const skipShouts: Rule = (run, at) =>
  run.isCapitals(at) &&
  run.text(at).length > 2 &&
  !run.match?.known.organization &&
  !run.longMatch &&
  run.is(at, COMMON)
    ? at + 1
    : null
