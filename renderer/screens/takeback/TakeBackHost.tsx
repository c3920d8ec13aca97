import { useDesk } from '../../store/desk.ts'
import { TakeBack } from './TakeBack.tsx'
import { askToTake, useTaking } from './asked.ts'

/** The dialog of taking back, wherever it was asked for. */
export function TakeBackHost() {
  const taking = useTaking((asked) => asked.taking)
  const rows = useDesk((desk) => desk.rows)
  const isOpen = useDesk((desk) => desk.desk !== null)
  return taking && isOpen ? <TakeBack taking={taking} rows={rows} onClose={() => askToTake(null)} /> : null
}
