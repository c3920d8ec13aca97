// `npm start`: prepares what is missing, then opens the app.
import { verbs } from './verbs.mjs'
import { ended } from './ended.mjs'

await ended(verbs.start([]))
