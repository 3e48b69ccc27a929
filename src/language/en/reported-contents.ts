/** What reporting words have for their content: which tell a thought that somebody holds, which a request, a promise or a denial. */
import { inList } from '../lists/named-lists.ts'
import rows from './generated/reported-contents.ts'

/** Verbs in their base form whose clause is a belief, hope or decision. */
export const isBeliefVerb = inList(rows, 'belief-verbs')
/** Verbs whose clause is a finding, where a study or poll is their subject. */
export const isFindingVerb = inList(rows, 'finding-verbs')
/** Verbs whose infinitive is a wish or plan. */
export const isPlanVerb = inList(rows, 'plan-verbs')
/** Those that may have an object before the infinitive: "wants the council to pay". */
export const isObjectPlanVerb = inList(rows, 'object-plan-verbs')
export const isBeliefAdjective = inList(rows, 'belief-adjectives')
export const isPlanAdjective = inList(rows, 'plan-adjectives')
export const isBeliefNoun = inList(rows, 'belief-nouns')
export const isPlanNoun = inList(rows, 'plan-nouns')
/** Verbs by which somebody is asked to do something. */
export const isRequestVerb = inList(rows, 'request-verbs')
/** Verbs by which the subject says what it will do. */
export const isPromiseVerb = inList(rows, 'promise-verbs')
/** Verbs of saying with a gerund: "denied leaking". */
export const isGerundVerb = inList(rows, 'gerund-verbs')
/** What finds something without being a person: study, poll. */
export const isFinding = inList(rows, 'findings')
/** Words that name no third party: it, you, we, nobody. */
export const isNoHolder = inList(rows, 'no-holders')
/** If, unless, whether: what follows is not said to be so. */
export const isOpenCondition = inList(rows, 'open-conditions')
/** Can, would, must: what they stand before has not happened. */
export const isModal = inList(rows, 'modals')
export const isRelativeWord = inList(rows, 'relative-words')
/** What has aims without being anybody: project, bill. */
export const isUndertaking = inList(rows, 'undertakings')
/** Verbs before an infinitive of saying that was carried out: "went on to say". */
export const isGoingOn = inList(rows, 'going-on')
export const isQuestionWord = inList(rows, 'question-words')
/** Verbs that report a question, or what an answer would tell: "described how". */
export const isQuestionVerb = inList(rows, 'question-verbs')
/** Verbs by which somebody passes on what another said: "quoted a guard as saying". */
export const isPassingOn = inList(rows, 'passing-on')
/** What something may be done according to without being told by it: plan, needs. */
export const isNoAuthority = inList(rows, 'no-authorities')
/** Words that no clause ends with. */
export const isUnended = inList(rows, 'unended')
/** Verbs of requests whose object is who is asked, whatever it is. */
export const isAskingVerb = inList(rows, 'asking-verbs')
/** Verbs that name who is spoken to before what is said: "told the court the bridge was safe". */
export const isAddressingVerb = inList(rows, 'addressing-verbs')
/** What is said in or on: "in a statement", "on a call", "in June". */
export const isOccasion = inList(rows, 'occasions')
/** How one goes unnamed: "asked not to be identified". */
export const isUnnamed = inList(rows, 'unnamed')
/** Verbs of requests that are joined to a verb of saying: "said it was late and asked for help". */
export const isTwinRequest = inList(rows, 'twin-requests')
/** Those who stand beside whoever is named: "the lawyer", "the judge". */
export const isOtherVoice = inList(rows, 'other-voices')
/** By what somebody may be described who was named: "the grazier". */
export const isDescriptionNoun = inList(rows, 'descriptions')
/** Posts that one alone holds, who may be another than who was named last: "the president". */
export const isPostOfOne = inList(rows, 'posts-of-one')
