import {
  clause,
  evidence,
  h,
  held,
  link,
  links,
  list,
  meta,
  p,
  quote,
  strong,
  table,
  text,
  type DocumentTree,
} from '../../../shared/exports/tree.ts'
import type { SpecificationData } from '../../../shared/exports/specificationData.ts'

const to = (...numbers: string[]) =>
  numbers.map((label) => ({
    id: label.includes('.') ? `clause-${label.replace('.', '-')}` : `evidence-${label}`,
    label,
  }))
const rests = (kind: string, ...numbers: string[]) => [
  strong(kind),
  text(' · Rests on evidence '),
  ...links(to(...numbers)),
]
const under = (...numbers: string[]) => [text('Stands under '), ...links(to(...numbers))]

const data: SpecificationData = {
  programme: {
    title: 'Thornmouth wellbeing hubs',
    nation: 'wales',
    place: 'Thornmouth',
    decides: 'The steering group',
    replyBy: '2026-12-09',
  },
  template: 'outline',
  sections: [
    {
      id: 'section-5',
      number: '5',
      heading: 'The model',
      clauses: [
        {
          id: 'clause-5-1',
          number: '5.1',
          kind: 'outcome',
          words:
            'When I need somewhere else, someone from here rings with me or walks me in, and finds out how it went.',
          lang: 'en-GB',
          evidence: ['evidence-1', 'evidence-2'],
        },
        {
          id: 'clause-5-2',
          number: '5.2',
          kind: 'standard',
          words: 'Warm handover: the host rings or walks with the person, and follows up within 7 days.',
          lang: 'en-GB',
          because: ['Learning cycle 2'],
          evidence: ['evidence-1', 'evidence-3'],
          gaps: ['A voice was taken back'],
          changedIn: '0.3',
        },
      ],
    },
  ],
  evidence: [
    {
      id: 'evidence-1',
      number: '1',
      kind: 'contribution',
      words: 'He walked me in and then he stepped back.',
      lang: 'en-GB',
      name: 'Plover',
      from: 'Discovery, Thornmouth hall',
      day: '2026-05-12',
      clauses: ['clause-5-1', 'clause-5-2'],
    },
    {
      id: 'evidence-2',
      number: '2',
      kind: 'contribution',
      words: 'Roedd hi’n ffonio gyda fi, felly dim ond unwaith roedd rhaid dweud.',
      lang: 'cy',
      name: 'Crëyr',
      clauses: ['clause-5-1'],
    },
    { id: 'evidence-3', number: '3', kind: 'learning_cycle', lang: 'en-GB', clauses: ['clause-5-2'] },
  ],
}

/** A specification as a commissioner would send it on: three languages, a gap, a table, a trail both ways. */
export const sample: DocumentTree = {
  title: 'Neighbourhood wellbeing hubs: outline specification',
  language: 'en-GB',
  audience: 'For the commissioner',
  day: '2026-10-21',
  version: 'Version 0.3',
  data,
  blocks: [
    p(
      'This is an outline, made with the people who will use the service and the people who run it. It is tried out, learned from and changed; it is not yet a specification to buy against.',
    ),
    h(2, 'Why; what we heard', { number: '1', id: 'section-1' }),
    p(
      'Between March and September 2026 forty-one people met in Thornmouth hall, six times in the afternoon and twice after dark. What they said is in the annex, in their own words, as far as each of them agreed.',
    ),
    list([
      'People told their story four times on average before anyone helped.',
      [
        p([
          text('Practitioners spend '),
          strong('11 hours a week'),
          text(' on referrals that come back '),
          text('(practitioners’ estimate).'),
        ]),
        list(['Most come back with no reason.', 'One service in three says the other is responsible.']),
      ],
      [p([text('Where it worked, somebody walked along. See '), link('clause-5-2', '5.2'), text('.')])],
    ]),
    h(2, 'The model', { number: '5', id: 'section-5' }),
    meta([
      strong('Because of'),
      text(' learning cycle 2: follow-up held for 16 of 19 handovers. The evening was quieter than hoped.'),
    ]),
    ...clause({
      id: 'clause-5-1',
      number: '5.1',
      words:
        'When I need somewhere else, someone from here rings with me or walks me in, and finds out how it went.',
      meta: rests('Outcome', '1', '2'),
    }),
    ...clause({
      id: 'clause-5-2',
      number: '5.2',
      words: 'Warm handover: the host rings or walks with the person, and follows up within 7 days.',
      meta: [...rests('Standard', '1', '3', '4'), text(' · Changed in 0.3')],
    }),
    held('A voice was taken back on 20 May 2026. Three voices remain under this clause.'),
    ...clause({
      id: 'clause-5-3',
      number: '5.3',
      words: 'One paid hour each Wednesday, kept for following up.',
      meta: rests('Activity', '4'),
    }),
    ...clause({
      id: 'clause-5-4',
      number: '5.4',
      lang: 'cy',
      words: 'Sesiwn gyda’r nos. Lle mae un, pryd o fwyd ar y cyd yw hi.',
      meta: rests('Local choice', '2'),
    }),
    ...clause({
      id: 'clause-5-5',
      number: '5.5',
      words: 'A leaflet listing every service, posted to each household.',
      meta: [strong('Activity'), text(' · No voice yet')],
    }),
    ...clause({
      id: 'clause-5-6',
      number: '5.6',
      words: 'What happens when the money stops in March 2027? The steering group answers on 9 December.',
      meta: rests('Open question', '3'),
    }),
    h(3, 'How handover has gone so far'),
    table(
      ['Cycle', 'Handovers', 'Followed up within 7 days', 'What surprised us'],
      [
        ['1', '12', '5', 'Nobody had a number that anyone answered.'],
        [
          '2',
          '19',
          '16',
          [
            text('People came '),
            { type: 'emphasis', children: [text('back')] },
            text(' to say thank you, and stayed for tea.'),
          ],
        ],
        ['3', '22', '20', ''],
      ],
    ),
    h(2, 'Getting in', { number: '6', id: 'section-6' }),
    p('Anyone may come. Nobody is asked to prove who they are.'),
    list(
      [
        'Ring, walk in, or be walked in.',
        'Bring somebody if you like.',
        'Say it once; with your leave the host writes it down.',
      ],
      true,
    ),
    ...clause({
      id: 'clause-6-1',
      number: '6.1',
      lang: 'ar',
      words: 'يمكن لأي شخص أن يأتي، ولا يُطلب منه إثبات هويته.',
      meta: rests('Condition', '5'),
    }),
    quote([p('We hold the door. That is the service.')]),
    { type: 'thematicBreak' },
    h(2, 'The voices this rests on', { id: 'annex', role: 'evidence' }),
    p('Exact words where the person agreed to that. Names are the ones people chose.'),
    evidence({
      id: 'evidence-1',
      number: '1',
      words: 'He walked me in and then he stepped back.',
      meta: ['Person with lived experience, Plover · Thornmouth hall, 12 May 2026', under('5.1', '5.2')],
    }),
    evidence({
      id: 'evidence-2',
      number: '2',
      lang: 'cy',
      words:
        'Roedd hi’n ffonio gyda fi, felly dim ond unwaith roedd rhaid dweud.\n\nŴyr neb arall, ond fe ges i gwsg y noson honno.',
      meta: ['Carer, Crëyr · Thornmouth hall, 12 May 2026', under('5.1', '5.4')],
    }),
    evidence({
      id: 'evidence-3',
      number: '3',
      words: 'I only find out they closed it\nwhen she turns up at our desk again. 👩🏽‍⚕️',
      meta: ['Practitioner, no name · Referral afternoon, 3 June 2026', under('5.2', '5.6')],
    }),
    evidence({
      id: 'evidence-4',
      number: '4',
      words: 'Four of us went to the doctor together.',
      meta: ['Resident, Avocet · Thornmouth hall, 12 May 2026', under('5.2', '5.3')],
    }),
    evidence({
      id: 'evidence-5',
      number: '5',
      lang: 'ar',
      words: 'لم يسألني أحد عن أوراقي، سألوني فقط (هل تريد شايًا؟) ثم جلسنا.',
      meta: ['Resident · Thornmouth hall, 12 May 2026', under('6.1')],
    }),
    held('Two more voices spoke to 5.1. Their words stay in the room.'),
  ],
}
