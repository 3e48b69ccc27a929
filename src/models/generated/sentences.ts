// Written by `npm run data` from data/models/sentences/weights, sha256 cbfd449342592370.
export default "14 1 1 0\n\n"
