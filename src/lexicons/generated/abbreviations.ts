// Written by `npm run data` from data/lexicons/abbreviations.txt, sha256 1a24b7688c199c24.
export default "Mr."
