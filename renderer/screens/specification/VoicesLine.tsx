import type { Trail } from '../../../shared/queries/trail.ts'
import { voiceKinds } from '../../../shared/queries/voiceKinds.ts'
import type { Rows } from '../../../shared/rows.ts'
import { Button } from '../../pieces/Button.tsx'
import { Seats } from '../../pieces/Dots.tsx'
import { GapMark } from '../../pieces/Marks.tsx'
import { useWords, type Words } from '../../words.tsx'

/** "3 voices, 2 cycles": how many stand beneath a clause, always in numbers and words. */
export function voicesInWords({ voices }: Trail, { t, list }: Words): string {
  const parts = [
    voices.people > 0 && t('common.voices', { count: voices.people }),
    voices.unsigned > 0 && t('specification.unsigned', { count: voices.unsigned }),
    voices.cycles > 0 && t('specification.cyclesCount', { count: voices.cycles }),
  ].filter((one) => one !== false)
  return list(parts)
}

/** Who stands beneath a clause at a glance: a number, seats, and every gap written out. */
export function VoicesLine({ rows, trail, onOpen }: { rows: Rows; trail: Trail; onOpen?: () => void }) {
  const words = useWords()
  const { t } = words
  const said = voicesInWords(trail, words)
  const { lived, practitioners, others, unsigned } = voiceKinds(rows, trail.contributions)
  return (
    <>
      {said &&
        (onOpen ? (
          <Button look="link" onPress={onOpen} excludeFromTabOrder>
            {said}
          </Button>
        ) : (
          <span>{said}</span>
        ))}
      {lived + practitioners + others + unsigned > 0 && (
        <Seats
          lived={lived}
          practitioners={practitioners}
          others={others}
          unsigned={unsigned}
          areWordsHidden
        />
      )}
      {!said && trail.voices.gone === 0 && trail.steps.length === 0 && (
        <GapMark>{t('common.noVoiceYet')}</GapMark>
      )}
      {!said && trail.steps.length > 0 && trail.voices.gone === 0 && (
        <GapMark>{t('specification.noVoiceBeneath')}</GapMark>
      )}
      <GoneMark trail={trail} />
    </>
  )
}

/** Voices that were beneath and are no longer: never just fewer. */
export function GoneMark({ trail }: { trail: Trail }) {
  const { t } = useWords()
  const gone = trail.contributions.filter((one) => one.gone)
  const past = gone.filter((one) => one.gone === 'past' || one.gone === 'keep').length
  const back = gone.length - past
  return (
    <>
      {back > 0 && <GapMark>{t('specification.takenBack', { count: back })}</GapMark>}
      {past > 0 && <GapMark>{t('specification.pastDate', { count: past })}</GapMark>}
    </>
  )
}
