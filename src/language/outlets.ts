import type { NamedLists } from './lists/named-lists.ts'
import { RareSet } from './lists/rare-set.ts'

/** What `metadata` needs of a language to know the outlet: words around its name, and lines in which it speaks of itself. */
export type OutletWords = ReturnType<typeof readOutletWords>

/**
 * @param phrases a pattern a line, with `{NAME}` for the outlet's name
 * @param labels what hosts of news sites are called, one a line
 */
export function readOutletWords({ words, set, map }: NamedLists, phrases: string, labels = '') {
  return {
    copyright: words('copyright'),
    by: words('by-outlet'),
    restOfCopyright: words('rest-of-copyright'),
    companyEndings: words('company-ending'),
    companyWords: words('company-word'),
    noOwners: words('no-copyright-owner'),
    noOutlets: set('no-outlet'),
    articles: words('article-of-outlet'),
    joints: words('joint-of-outlet'),
    addressBeginnings: words('address-beginning'),
    addressEndings: words('address-ending'),
    /** Where everybody's links lead. */
    hosts: words('everybodys-host'),
    /** What pages are made by, as their last line says. */
    builders: words('page-builder'),
    /** What brings comments and links to everybody's pages. */
    services: set('page-service'),
    /** How the lines begin that the phrases are tried on, or what they hold. */
    beginnings: words('says-of-itself'),
    within: words('says-of-itself-within'),
    phrases: phrases === '' ? [] : phrases.split('\n'),
    /** Words right before an outlet's name, and right behind it. */
    before: set('before-outlet'),
    behind: set('behind-outlet'),
    /** How an article says whom somebody spoke to. */
    told: words('told-outlet'),
    jobs: words('job-in-byline'),
    /** Words between a job and the outlet. */
    jobPlaces: words('outlet-of-job'),
    /** Words that speak to the reader. */
    toReader: words('to-reader'),
    /** Names of news sites in small letters, with nothing between. */
    known: new RareSet(labels.split('\n')),
    /** Words of many an outlet's name. */
    outletNouns: set('outlet-noun'),
    /** Agencies as datelines name them, to their full name. */
    agencies: map('agency-of-dateline'),
    /** Times of day and addresses of places where days stand before months, and the other way round. */
    dayFirstZones: set('day-first-zone'),
    dayFirstDomains: set('day-first-domain'),
    dayFirstCompanies: set('day-first-company'),
    monthFirstZones: set('month-first-zone'),
    published: words('published'),
    modified: words('modified'),
  }
}
