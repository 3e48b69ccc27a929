// Written by `npm run data` from src/schema/analysis.ts, sha256 c09bf719ec7e0e14.
import type { ValueShape } from '../shape.ts'

export default ["*",[".","i","i","i"]] as const satisfies ValueShape
