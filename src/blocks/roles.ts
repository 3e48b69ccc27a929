import type { Doc } from '../document.ts'
import type { LanguagePack } from '../language/pack.ts'
import type { Ranker } from '../models/metadata.ts'
import type { BlockRole } from '../schema/blocks.ts'
import type { AnalyzerOptions } from '../schema/options.ts'
import type { Context } from '../stage.ts'
import { isHeadline } from '../text/headline.ts'
import { isCaption, isMarkedStandfirst } from './captions.ts'
import { categoryByWords, saysItself } from './category.ts'
import { type BlockFacts, bylineOf } from './facts.ts'
import { blockPatterns } from './patterns.ts'
import { phraseAt } from './phrases.ts'
import { findTitle } from './title.ts'
import { firstProseOf, titlePage } from './title-page.ts'

/** How readily a block is called boilerplate, by the option of that name. */
const THRESHOLDS: Readonly<Record<NonNullable<AnalyzerOptions['boilerplate']>, number>> = {
  'keep-more': 0.2,
  balanced: 0,
  'cut-more': -0.2,
}
/**
 * How sure a cut must be, by the share of the article's words that the block would be: losing the article's words is worse
 * than keeping a share line. A page tells more by its elements, and holds more that is not the article's.
 */
const SHARES = [0.04, 0.02, 0.01, 0] as const
const CAUTION = [0.82, 0.72, 0.62, 0.5] as const
const CAUTION_IN_PAGES = [0.6, 0.55, 0.5, 0.5] as const

function threshold({ wordCount, sentence, around }: BlockFacts, articleWords: number): number {
  const share = articleWords > 0 ? wordCount / articleWords : 1
  const caution = around.length > 0 ? CAUTION_IN_PAGES : CAUTION
  const least = caution[SHARES.findIndex((from) => share >= from)] ?? 0.5
  return wordCount < 10 && !sentence ? Math.min(least, 0.6) : least
}

/** Between the article's paragraphs, a heading is cut only where the model has hardly a doubt. */
const SURE = 0.9
/** So sure is the model of what stands behind the last paragraph, and is cut though it says nothing of itself. */
const LAST = 0.78
/** Fewer words tell nothing. */
const FEWEST_WORDS = 6
/** The words of a line that names the author and goes on. */
const LONGEST_BYLINE = 14
/** So many lines may stand between the standfirst and the first paragraph. */
const LONGEST_HEAD = 6

/** The role of every block, from its facts and how likely it is boilerplate. */
export function rolesOf(
  facts: readonly BlockFacts[],
  likelihood: ArrayLike<number>,
  doc: Doc<'input' | 'head' | 'text' | 'format'>,
  context: Context,
  titles: Ranker,
): BlockRole[] {
  const reader = new RoleReader(facts, likelihood, doc, context, titles)
  return facts.map((own, i) => reader.read(own, i))
}

/** Asked for the blocks in order. */
class RoleReader {
  private readonly bar: number
  private readonly language: LanguagePack
  private readonly title: number
  private readonly firstProse: number
  private readonly lastProse: number
  private readonly articleWords: number
  /** The last block that may stand below a standfirst, and tell who wrote the article and when. */
  private readonly headEnd: number
  /** The role of the block before. */
  private before: BlockRole | undefined

  constructor(
    private readonly facts: readonly BlockFacts[],
    private readonly likelihood: ArrayLike<number>,
    private readonly doc: Doc<'input' | 'head' | 'text' | 'format'>,
    { options, language }: Context,
    titles: Ranker,
  ) {
    this.bar = THRESHOLDS[options.boilerplate ?? 'balanced']
    this.language = language
    this.firstProse = firstProseOf(facts, likelihood)
    this.headEnd = this.endOfHead()
    this.lastProse = facts.findLastIndex((own, i) => own.prose && this.isArticle(i))
    this.articleWords = facts.reduce((sum, own, i) => (this.isArticle(i) ? sum + own.wordCount : sum), 0)
    this.title =
      facts.length > 1 || facts[0]?.block.kind === 'heading'
        ? findTitle(titlePage(facts, likelihood, doc, language), titles)
        : -1
  }

  read(own: BlockFacts, i: number): BlockRole {
    this.before = i === this.title ? 'title' : (this.besideProse(own, i) ?? this.inText(own, i))
    return this.before
  }

  /** Where the head of the article ends: two lines below its first paragraph, or where the next begins if a byline stands between. */
  private endOfHead(): number {
    const { firstProse, facts, language } = this
    for (let i = firstProse + 1; i <= firstProse + LONGEST_HEAD && i < facts.length; i++) {
      if (facts[i]!.prose) break
      if (bylineOf(facts[i]!, language.bylines)?.marked) return this.nextProse(i) - 1
    }
    return firstProse + 2
  }

  private nextProse(from: number): number {
    const last = Math.min(from + LONGEST_HEAD, this.facts.length)
    let i = from
    while (i < last && !this.facts[i]!.prose) i++
    return i
  }

  private isArticle(i: number): boolean {
    return this.likelihood[i]! < 0.5
  }

  /** What stands before the article's prose or behind it: who wrote it, and when and where. */
  private besideProse(own: BlockFacts, i: number): BlockRole | null {
    const { title, firstProse, lastProse } = this
    const { bylines } = this.language
    const { text, wordCount } = own
    const inHead = firstProse < 0 ? i <= title + 6 : i <= firstProse || (i <= this.headEnd && !own.prose)
    if (!inHead && i <= lastProse) return null
    const byline = inHead ? bylineOf(own, bylines) : null
    if (byline?.marked && wordCount <= 30) return 'byline'
    if (!inHead) return null
    if (
      wordCount <= LONGEST_BYLINE &&
      !own.ends &&
      own.date === null &&
      bylines.beginning.test(text) &&
      bylines.ledPerson(text) !== null
    )
      return 'byline'
    if (this.before === 'byline' && bylines.isTail(text)) return 'byline'
    if (wordCount <= 8 && bylines.isAgency(text)) return 'byline'
    if (wordCount <= 8 && byline && i > title && this.isNearDate(i))
      return bylines.namesNobody(text) ? 'boilerplate' : 'byline'
    if (own.date && wordCount <= 18 && !own.prose)
      return own.sentence && this.isCredit(i + 1) ? 'caption' : 'dateline'
    return wordCount <= 14 && bylines.datelineBeginning.test(text) ? 'dateline' : null
  }

  private inText(own: BlockFacts, i: number): BlockRole {
    const { title, firstProse, lastProse } = this
    const { text, wordCount, block } = own
    const p = this.likelihood[i]!
    const least = threshold(own, this.articleWords)
    const cut = p >= Math.min(0.98, least + this.bar)
    const inArticle = i <= lastProse
    if (isCaption(own, this.language) && wordCount >= 2 && (inArticle || !cut) && i >= title - 1 && p < 0.97)
      return 'caption'
    const belowTitle = title >= 0 && i > title && (i < firstProse || this.isAboveByline(i))
    // The standfirst, which no gold text of a page holds, so that the model has not learned it.
    if (
      belowTitle &&
      i <= title + 2 &&
      wordCount >= 8 &&
      own.ends &&
      own.linked < 0.5 &&
      p < (own.around.length > 0 && !isMarkedStandfirst(own) ? least : 0.97)
    )
      return 'heading'
    if (cut && belowTitle && i === title + 1 && this.isStandfirst(own, i)) return 'heading'
    if (cut && i === 0 && this.isTold(own)) return title < 0 ? 'title' : 'heading'
    if (cut && !(p < SURE && this.isSubheading(own, i)) && !this.isLeftOut(own, i)) return 'boilerplate'
    if (block.kind === 'heading' || (belowTitle && wordCount >= 6)) return 'heading'
    const leads =
      !own.ends &&
      wordCount <= 10 &&
      inArticle &&
      this.facts[i + 1]?.prose &&
      block.kind === 'paragraph' &&
      !/[:,;]$/.test(text)
    return leads ? 'heading' : 'body'
  }

  /** A line without a stop between the title and who wrote the article; a page marks its standfirst. */
  private isStandfirst(own: BlockFacts, i: number): boolean {
    const { wordCount, linked, around, capitals } = own
    const next = this.facts[i + 1]
    return (
      wordCount >= 8 &&
      linked === 0 &&
      around.length === 0 &&
      capitals < 0.6 &&
      next !== undefined &&
      bylineOf(next, this.language.bylines)?.marked === true &&
      !saysItself(own, this.language.blocks)
    )
  }

  /** A headline with a full stop: the text below says its words again, as it does not those of an advertisement. */
  private isTold(own: BlockFacts): boolean {
    const { block, sentence, linked, around } = own
    if (!sentence || linked > 0.3 || around.length > 0) return false
    return !saysItself(own, this.language.blocks) && isHeadline(this.doc.text, block.start, block.end)
  }

  /** A heading without a link between paragraphs of the article. */
  private isSubheading(own: BlockFacts, i: number): boolean {
    const [before, after] = [this.facts[i - 1], this.facts[i + 1]]
    return (
      own.block.kind === 'heading' &&
      own.linked < 0.3 &&
      i > this.firstProse &&
      Boolean(before?.sentence && after?.prose && this.isArticle(i - 1) && this.isArticle(i + 1))
    )
  }

  private isCredit(i: number): boolean {
    const own = this.facts[i]
    return (
      own !== undefined && own.wordCount <= 12 && blockPatterns(this.language.blocks).credit.test(own.text)
    )
  }

  /** A sentence beside the article's paragraphs that says nothing of what a page says of itself: the model knew no word of it. */
  private isLeftOut(own: BlockFacts, i: number): boolean {
    const { sentence, wordCount, linked } = own
    const goesOn = this.isParagraph(i + 1) && i < this.lastProse
    const ends = this.isParagraph(i - 1)
    const most = goesOn && ends ? 1 : goesOn ? SURE : ends && i > this.lastProse ? LAST : 0
    if (!sentence || wordCount < FEWEST_WORDS || linked > 0 || this.likelihood[i]! >= most) return false
    return categoryByWords(own, this.language.blocks) === null && !phraseAt(own.text, this.language.blocks)
  }

  private isParagraph(i: number): boolean {
    return this.facts[i]?.prose === true && this.isArticle(i)
  }

  /** The first sentence below the title, where who wrote the article, or when, stands between it and the next: the standfirst. */
  private isAboveByline(i: number): boolean {
    const next = this.facts[i + 1]
    if (i !== this.firstProse || i !== this.title + 1 || !next || next.prose) return false
    return (
      bylineOf(next, this.language.bylines)?.marked === true || (next.date !== null && next.wordCount <= 18)
    )
  }

  private isNearDate(i: number): boolean {
    for (let k = Math.max(0, i - 2); k <= Math.min(this.facts.length - 1, i + 3); k++)
      if (this.facts[k]?.date && !this.facts[k]?.prose) return true
    return this.before === 'title' || this.before === 'byline' || i === this.firstProse - 1
  }
}
