// Written by `npm run data` from data/language/en/domain-endings.txt, sha256 28cf6da0b157835b.
export default "ac.uk\nau\nbiz\nca\nch\nco.in\nco.jp\nco.nz\nco.uk\nco.za\ncom\ncom.au\ncom.br\nde\nedu\neu\nexample\nfm\nfr\ngov\ngov.au\ngov.uk\nie\ninfo\nint\nio\nmil\nnet\nnet.au\nnews\nnl\nnz\norg\norg.au\norg.nz\norg.uk\nse\ntv\nuk"
