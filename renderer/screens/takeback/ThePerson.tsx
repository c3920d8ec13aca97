import { textOf } from '../../../shared/record.ts'
import type { Row } from '../../../shared/rows.ts'
import { Button } from '../../pieces/Button.tsx'
import { go } from '../../store/view.ts'
import { useWords } from '../../words.tsx'

/**
 * Somebody, wherever they appear: their alias leads to where they say anew how far their words go, or take everything
 * back. `label` where something else stands there than the alias.
 */
export function ThePerson({ person, label }: { person: Row<'participant'>; label?: string }) {
  const { t } = useWords()
  const alias = textOf(person.alias) || t('people.aliasGone')
  return (
    <Button
      look="link"
      {...(label ? { 'aria-label': `${label}: ${alias}` } : {})}
      onPress={() => go({ at: 'people', person: person.id })}
    >
      {label ?? alias}
    </Button>
  )
}
