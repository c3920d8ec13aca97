import { useWords } from '../../words.tsx'
import { knownRoles } from '../../../shared/queries/voiceKinds.ts'
import { roleName } from '../specification/names.ts'
import { languageChoices } from '../workshop/languages.ts'

/** The roles somebody may take part in; not saying is one of them. */
export function useRoleChoices(current?: string): { id: string; label: string }[] {
  const words = useWords()
  const all = [...new Set<string>([...knownRoles, ...(current ? [current] : [])])]
  return [
    { id: 'none', label: words.t('people.noRole') },
    ...all.map((id) => ({ id, label: roleName(id, words) })),
  ]
}

/** The languages somebody may speak, sign or write. */
export const useLanguageChoices = (current?: string): { id: string; label: string }[] =>
  languageChoices(useWords(), current)
