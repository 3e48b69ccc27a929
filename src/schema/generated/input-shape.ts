// Written by `npm run data` from src/schema/input.ts, sha256 8a71baa230df1649.
import type { ValueShape } from '../shape.ts'

export default {"text":"s","format":["-",["=","auto","text","markdown","html"]],"id":["-","s"],"url":["-","s"],"title":["-","s"],"authors":["-",["*","s"]],"publisher":["-","s"],"publishedAt":["-","s"]} as const satisfies ValueShape
