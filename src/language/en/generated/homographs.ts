// Written by `npm run data` from data/language/en/homographs.tsv, sha256 4ac81788289a4f44.
export default "Georgia\tAbkhazia|Armenia|Azerbaijan|Batumi|Caucasus|Georgian|Georgians|Kremlin|Moldova|Moscow|Russia|Russian|Tbilisi|Turkey|Ukraine\tUS\tAtlanta|Ga.|Savannah"
