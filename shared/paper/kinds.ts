import type { Audience } from '../consent/visible.ts'
import type { Kind } from '../records/index.ts'
import type { PaperName } from './paper.ts'

/** Whom a paper is for, and the records it is made of: the page of the day goes home, everything else is for the room. */
export const paperAudience = (form: PaperName, workshop: string): Audience =>
  form === 'day' ? { to: 'programme' } : { to: 'room', workshop }

export const paperKinds = (form: PaperName): readonly Kind[] =>
  form === 'day'
    ? ['programme', 'workshop', 'theme', 'placement', 'contribution', 'commitment', 'vote', 'ballot', 'dot']
    : form === 'dots'
      ? ['programme', 'workshop', 'theme', 'placement', 'contribution', 'vote', 'ballot', 'dot']
      : form === 'parameters'
        ? ['programme', 'workshop', 'parameter']
        : ['programme', 'workshop']
