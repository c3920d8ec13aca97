import { useEffect, useState } from 'react'
import { go } from '../store/view.ts'
import { Button } from '../pieces/Button.tsx'
import { useWords } from '../words.tsx'

/** Longer than this, in milliseconds, and somebody should be told what to do. */
const long = 8_000

/**
 * While the store is on its way, or a screen. Nothing moves; after a while it says what is safe and what to do. In:
 * whether it is the whole page, whose first heading it then has.
 */
export function Opening({ isAll = false }: { isAll?: boolean }) {
  const { t } = useWords()
  const isLong = useAfter(long)
  const isQuick = !useAfter(250)
  const Title = isAll ? 'h1' : 'h2'
  return (
    <div className="opening" role="status">
      {!isQuick && (
        <>
          <Title className="h-page">{t('app.opening.title')}</Title>
          <p className="quiet">{t(isLong ? 'app.opening.long' : 'app.opening.body')}</p>
          {isLong && <Button onPress={() => go({ at: 'home' })}>{t('app.place.home')}</Button>}
        </>
      )}
    </div>
  )
}

function useAfter(ms: number): boolean {
  const [isAfter, setAfter] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setAfter(true), ms)
    return () => clearTimeout(timer)
  }, [ms])
  return isAfter
}
