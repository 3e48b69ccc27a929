/** What people are asked to vote in, and what stands last in its name: "the 1990 Freedonian general election". */
const VOTES = new Set(
  (
    'election elections by-election by-elections referendum referendums plebiscite plebiscites primary primaries ' +
    'caucus caucuses'
  ).split(' '),
)
export const isVote = (word: string): boolean => VOTES.has(word)
