import { ArrowRight } from 'lucide-react'
import type { ProgrammeCard } from '../../../shared/contract.ts'
import { Button } from '../../pieces/Button.tsx'
import { GapMark } from '../../pieces/Marks.tsx'
import { say } from '../../store/desk.ts'
import { useWords } from '../../words.tsx'
import { askHome } from './asked.ts'
import { openProgramme } from './programmes.ts'

type ProgrammesProps = { programmes: readonly ProgrammeCard[]; isFixed: boolean }

/** Each programme on the table, the latest one first with the one filled button. */
export function Programmes({ programmes, isFixed }: ProgrammesProps) {
  const firstThatOpens = programmes.find((one) => !one.problem)?.id
  return (
    <ul className="programmes">
      {programmes.map((one) => (
        <Programme key={one.id} programme={one} isFirst={one.id === firstThatOpens} isFixed={isFixed} />
      ))}
    </ul>
  )
}

type ProgrammeProps = { programme: ProgrammeCard; isFirst: boolean; isFixed: boolean }

function Programme({ programme, isFirst, isFixed }: ProgrammeProps) {
  const { t } = useWords()
  const { title, geography, problem, locked } = programme
  const name = title ?? t(locked ? 'home.card.lockedTitle' : 'home.untitled')
  const deed = isFirst ? 'carryOn' : 'open'
  const isNamed = title !== null || !locked
  return (
    <li>
      <div>
        <h3 className="h-page">{name}</h3>
        {geography && <p>{geography}</p>}
        <p className="quiet">{useStanding(programme)}</p>
        {problem && (
          <p>
            <GapMark>{t('home.card.problem')}</GapMark>
          </p>
        )}
        {programme.anyoneCanRead && !programme.sample && !problem && (
          <p className="quiet small">{t('home.card.anyoneCanRead')}</p>
        )}
      </div>
      <div className="pile deeds">
        <Button
          size="big"
          look={isFirst ? 'main' : 'quiet'}
          {...(isFirst ? { iconAfter: ArrowRight } : {})}
          aria-label={
            problem ? undefined : isNamed ? t(`home.${deed}Named`, { title: name }) : t(`home.${deed}Locked`)
          }
          onPress={() => void open(programme)}
        >
          {t(problem ? 'home.card.problemButton' : isFirst ? 'common.carryOn' : 'common.open')}
        </Button>
        {!isFixed && (
          <Button
            look="link"
            aria-label={t('home.takeOff.named', { title: name })}
            onPress={() => askHome({ is: 'takeOff', id: programme.id, title, isLocked: locked })}
          >
            {t('home.takeOff')}
          </Button>
        )}
      </div>
    </li>
  )
}

/** How far it has come, in one line. */
function useStanding({ locked, newer, version, workshops, sample, problem, title }: ProgrammeCard): string {
  const { t } = useWords()
  if (problem) return ''
  const lines = [
    sample && t('home.card.sample'),
    version && t('home.card.version', { version }),
    workshops > 0 && t('home.workshops', { count: workshops }),
    locked && t('home.card.locked'),
    newer && t('home.card.newer'),
  ].filter((line) => typeof line === 'string')
  if (!lines.length && title !== null) return t('home.card.notStarted')
  return lines.map((line) => line.replace(/\.$/, '')).join('. ') + (lines.length ? '.' : '')
}

async function open({ id, title, locked, problem }: ProgrammeCard): Promise<void> {
  // Tried even where it would not open before: it says why, and from then on its backups can be asked for.
  const refused = await openProgramme(id)
  if (!refused) return
  if (locked || refused.refused === 'refusals.passphraseNeeded') askHome({ is: 'unlock', id, title })
  else if (refused.refused === 'refusals.keychainGone') askHome({ is: 'unlock', id, title, isKeychain: true })
  else if (problem || isOfFile(refused.refused))
    askHome({ is: 'damaged', id, title, problem: refused.refused })
  else say(refused.refused, refused.params, 'refused')
}

/** What is wrong lies in the file, not in what was asked. */
const isOfFile = (refused: string) =>
  ['refusals.damaged', 'refusals.keyMissing', 'refusals.fileGone'].includes(refused)
