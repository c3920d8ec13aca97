import { z } from 'zod'
import { defineRecord, ref, refs, said, saidList } from '../record.ts'

export const proposalKinds = ['reworded', 'removed', 'moved', 'split', 'merged', 'added', 'comment'] as const
export type ProposalKind = (typeof proposalKinds)[number]

/** One change somebody made to a document, proposed beside the clause it came from. Nothing is done by it alone. */
export const proposal = defineRecord({
  kind: 'proposal',
  prefix: 'pps',
  seenBy: 'team',
  fields: {
    specification: ref,
    returned: ref,
    is: z.enum(proposalKinds),
    /** The clause it is about; none for a new paragraph before any clause, or a comment on the whole. */
    clause: ref,
    /** For a merging: the clauses whose words are now in the first. */
    others: refs,
    /** How the clause read in the document that was handed over. */
    was: said,
    text: said,
    /** For a splitting: what each part says. */
    parts: saidList,
    section: z.string().max(60),
    /** For a moving and a new clause: after which clause; `first` before all of its section. */
    after: ref,
    first: z.boolean(),
    /** It repeats, or is made of, what people said. */
    fromPeople: z.boolean(),
    state: z.enum(['open', 'accepted', 'rejected']),
    reason: said,
    /** Its place in the document. */
    order: z.number().int(),
    /** Clauses made by accepting it. */
    made: refs,
  },
})
