import { useEffect } from 'react'
import { Progress } from '../../pieces/Notices.tsx'
import { theBridge, useDesk } from '../../store/desk.ts'
import { useWords } from '../../words.tsx'

/** How far a file is that is made or read, and Stop: with the button or with Esc. Quarters are read aloud, politely; more would be chatter. */
export function Making({ token, label }: { token: string; label: string }) {
  const { t, number } = useWords()
  const share = useDesk(({ working }) => (working?.token === token ? working.share : 0))
  const stop = () => void theBridge().ask('stopWork', { token })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return
      event.preventDefault()
      void theBridge().ask('stopWork', { token })
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [token])
  const percent = Math.round(share * 100)
  const inWords = (value: number) => t('templates.percent', { share: number(value) })
  return (
    <>
      <Progress label={label} done={percent} total={100} words={inWords(percent)} onStop={stop} />
      <p className="sr" role="status">
        {label} {inWords(Math.floor(percent / 25) * 25)}
      </p>
    </>
  )
}
