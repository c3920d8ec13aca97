// Everything a person types after `npm run`, in one place: node build/run.mjs <verb> [arguments].
import './floor.mjs'

const [verb = '', ...args] = process.argv.slice(2)

// Read only now: an older Node does not understand all of the rest.
void import('./ended.mjs').then(({ endedBy }) => endedBy(verb, args))
