// `npm start`: prepares what is missing, then opens the app.
import './floor.mjs'

// Read only now: an older Node does not understand all of the rest.
void import('./ended.mjs').then(({ endedBy }) => endedBy('start', []))
