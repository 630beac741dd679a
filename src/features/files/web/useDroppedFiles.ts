import { useEffect, useRef, useState } from 'react'
import { sayDay } from '#web/messages/sayDate.ts'
import { t } from './messages.en.ts'

/** Files that are dropped on a part of the page, and pictures that are pasted while nothing is being written. */
export function useDroppedFiles(isOn: boolean, onFiles: (files: File[]) => void) {
  const [isOver, setOver] = useState(false)
  const take = useRef(onFiles)
  useEffect(() => {
    take.current = onFiles
  })
  useEffect(() => {
    if (!isOn) return
    const onPaste = ({ target, clipboardData }: ClipboardEvent) => {
      const isWriting = target instanceof HTMLElement && target.closest('input, textarea, [contenteditable]')
      const files = [...(clipboardData?.files ?? [])]
      if (!isWriting && files.length > 0) take.current(files.map(named))
    }
    document.addEventListener('paste', onPaste)
    return () => document.removeEventListener('paste', onPaste)
  }, [isOn])

  const holdsFiles = (event: React.DragEvent) => isOn && event.dataTransfer.types.includes('Files')
  const handlers = {
    onDragOver: (event: React.DragEvent) => {
      if (!holdsFiles(event)) return
      event.preventDefault()
      setOver(true)
    },
    onDragLeave: (event: React.DragEvent) => {
      if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false)
    },
    onDrop: (event: React.DragEvent) => {
      if (!holdsFiles(event)) return
      event.preventDefault()
      setOver(false)
      take.current([...event.dataTransfer.files])
    },
  }
  return { isOver, handlers }
}

/** A pasted picture is called "image.png" by every browser: the day says more. */
function named(file: File): File {
  if (!/^image\.\w+$/.test(file.name)) return file
  const end = file.name.slice(file.name.lastIndexOf('.'))
  return new File([file], `${t('files.pasted', { day: sayDay(new Date().toISOString().slice(0, 10)) })}${end}`, file)
}
