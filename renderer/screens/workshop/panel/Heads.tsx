import { Dots } from '../../../pieces/Dots.tsx'
import { useWords } from '../../../words.tsx'

/** A number of people, drawn, and said as people. */
export function Heads({ count }: { count: number }) {
  const { t } = useWords()
  return (
    <>
      <span className="sr">{t('common.people', { count })}</span>
      <span aria-hidden>
        <Dots count={count} />
      </span>
    </>
  )
}
