import { Button } from '../../../pieces/Button.tsx'
import { privacyFacts, privacyLines, privacyText } from '../../../../shared/queries/privacy.ts'
import { tagOf } from '../../../i18n.ts'
import { act, useDesk } from '../../../store/desk.ts'
import { go } from '../../../store/view.ts'
import { useWords } from '../../../words.tsx'

/** Before the first note, and only then: the way to what should be read out. It stands in nobody's way. */
export function OfferPrivacy({ workshop, onDone }: { workshop: string; onDone: () => void }) {
  const { t, language } = useWords()
  const isWanted = useDesk(
    ({ rows, desk }) =>
      !desk?.readOnly &&
      rows.where('readOut', 'workshop', workshop).length === 0 &&
      rows.where('contribution', 'workshop', workshop).length === 0,
  )
  if (!isWanted) return null
  const done = () => {
    const lines = privacyLines(privacyFacts(useDesk.getState().rows), t, language)
    const at = new Date().toISOString()
    void act('recordReadOut', { workshop, at, text: privacyText(lines), lang: tagOf(language) })
    onDone()
  }
  return (
    <div className="row offer-privacy" role="note">
      <p>{t('setup.privacy.offer')}</p>
      <Button onPress={() => go({ at: 'workshop', workshop, tab: 'privacy' })}>
        {t('setup.privacy.offer.do')}
      </Button>
      <Button look="link" onPress={done}>
        {t('setup.privacy.offer.done')}
      </Button>
    </div>
  )
}
