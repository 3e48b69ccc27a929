import * as z from 'zod/mini'
import { described } from './span.ts'

/** The relations of Universal Dependencies that English has (universaldependencies.org/u/dep), with the subtypes of its treebanks. */
export const RELATIONS = [
  'acl',
  'acl:relcl',
  'advcl',
  'advcl:relcl',
  'advmod',
  'amod',
  'appos',
  'aux',
  'aux:pass',
  'case',
  'cc',
  'cc:preconj',
  'ccomp',
  'compound',
  'compound:prt',
  'conj',
  'cop',
  'csubj',
  'csubj:outer',
  'csubj:pass',
  'dep',
  'det',
  'det:predet',
  'discourse',
  'dislocated',
  'expl',
  'fixed',
  'flat',
  'goeswith',
  'iobj',
  'list',
  'mark',
  'nmod',
  'nmod:desc',
  'nmod:poss',
  'nmod:unmarked',
  'nsubj',
  'nsubj:outer',
  'nsubj:pass',
  'nummod',
  'obj',
  'obl',
  'obl:agent',
  'obl:unmarked',
  'orphan',
  'parataxis',
  'punct',
  'reparandum',
  'root',
  'vocative',
  'xcomp',
] as const

export const linkSchema = z.object({
  head: described(
    z.int().check(z.gte(-1)),
    'The index among the tokens of the word that it hangs on, in the same sentence; -1 for a root.',
  ),
  relation: described(
    z.enum(RELATIONS),
    'How it is related to its head: a relation of Universal Dependencies (universaldependencies.org/u/dep); `root` for a root.',
  ),
})
export const linksSchema = z.array(linkSchema)

export type Relation = (typeof RELATIONS)[number]
/** What a token hangs on: the index of its head among the tokens, -1 for a root, and how it is related to it. */
export interface SyntaxLink extends z.infer<typeof linkSchema> {}
