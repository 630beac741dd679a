import { useMutation, useQueryClient } from '@tanstack/react-query'
import { nounOf, type Contract, type InputOf, type OutputOf } from '#kernel/contract.ts'
import { request } from './api.ts'
import { asApiError, type ApiError } from './apiError.ts'
import { askFirst } from './askFirst.ts'
import { cacheOf, concerns, snapshot, type Cache } from './cache.ts'
import { toast, type ToastInput } from './toasts.ts'

type ActOptions<C extends Contract> = {
  /** Show the outcome before the server confirms: `true` merges the input into the record with its id. */
  optimistic?: true | ((input: InputOf<C>, cache: Cache) => void)
  /** What to say when it is done, with `undo` where it can be undone. */
  said?: (output: OutputOf<C>, input: InputOf<C>) => ToastInput | string
  onDone?: (output: OutputOf<C>, input: InputOf<C>) => void
}

/** Writes through a contract, then has everything read again that it makes stale. */
export function useAct<C extends Contract>(contract: C, options: ActOptions<C> = {}) {
  const client = useQueryClient()
  const nouns = [nounOf(contract), ...(contract.touches ?? [])]

  const { mutateAsync, isPending, error, data, reset } = useMutation<
    OutputOf<C>,
    ApiError,
    InputOf<C>,
    (() => void) | undefined
  >({
    mutationKey: [contract.name],
    mutationFn: (input) => askFirst((asked) => request(contract, asked), input),
    onMutate: async (input) => {
      if (!options.optimistic) return undefined
      await client.cancelQueries({ predicate: concerns(nouns) })
      const restore = snapshot(client, nouns)
      if (options.optimistic === true)
        mergeFields(cacheOf(client), nouns[0] ?? '', withoutVersion(input as Record<string, unknown>))
      else options.optimistic(input, cacheOf(client))
      return restore
    },
    onError: (_error, _input, restore) => restore?.(),
    onSuccess: (output, input) => {
      // The new version must be at hand before the next edit of the same record, which may come sooner than the re-read.
      if (options.optimistic === true) mergeFields(cacheOf(client), nouns[0] ?? '', output as Record<string, unknown>)
      if (options.said) toast(options.said(output, input))
      options.onDone?.(output, input)
    },
    onSettled: () => void client.invalidateQueries({ predicate: concerns(nouns) }),
  })

  return {
    /** Rejects with an ApiError: for a form that shows the sentence itself. */
    run: mutateAsync,
    /** Says a refusal in a toast: for buttons, drags and ticks. */
    mutate: (input: InputOf<C>) =>
      void mutateAsync(input).catch((failure: unknown) => toast({ text: asApiError(failure).detail, tone: 'trouble' })),
    isPending,
    error,
    data,
    reset,
  }
}

function mergeFields(cache: Cache, noun: string, { id, ...changes }: Record<string, unknown>) {
  if (typeof id === 'string') cache.merge(noun, id, changes)
}

/** The version asked for is the one to write over, not the one to be. */
const withoutVersion = ({ version: _version, ...rest }: Record<string, unknown>) => rest
