// Written by `npm run data` from data/language/en/homographs.tsv, sha256 d6c82253ae68feab.
export default "Georgia\tAbkhazia Armenia Azerbaijan Batumi Caucasus Georgian Georgians Kremlin Moldova Moscow Russia Russian Tbilisi Turkey Ukraine\tUS\tAtlanta Ga. Savannah"
