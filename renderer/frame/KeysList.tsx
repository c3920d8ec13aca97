import { KeysHelp } from '../pieces/KeysHelp.tsx'
import { useView } from '../store/view.ts'
import { useWords } from '../words.tsx'
import { keyGroups } from '../screens/help/keyGroups.ts'

export function KeysList() {
  const { t } = useWords()
  const isOpen = useView((view) => view.keys)
  return <KeysHelp isOpen={isOpen} groups={keyGroups(t)} onClose={() => useView.setState({ keys: false })} />
}
