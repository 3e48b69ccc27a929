/** The version of the package, as in package.json. */
export const VERSION = '0.1.0'

/** major.minor of the result's shape: a minor adds keys or list members, a major anything else. */
export const SCHEMA_VERSION = '1.3'
