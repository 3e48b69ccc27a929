/**
 * The schemas of what goes in and what comes out, from which every public type is inferred.
 * @module broadsheet/schema
 */
export { articleAnalysisSchema } from './analysis.ts'
export { articleInputSchema } from './input.ts'
