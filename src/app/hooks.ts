import { wordsHook } from '#features/access/wordsHook.ts'
import { likelyHook } from '#features/companies/likely.ts'
import { touchesHook } from '#features/companies/touches.ts'
import { returnsHook } from '#features/capture/returnsHook.ts'
import { likelyFor } from '#features/dedupe/duplicates.ts'
import { touchesOf } from '#features/profile/touches.queries.ts'
import { forgetAct, returnsFor } from '#features/returns/returns.ts'
import { findWords } from '#features/vocabulary/vocabulary.ts'

// Where an earlier chapter answers with what a later one computes, the later one is plugged in here.
returnsHook.find = returnsFor
returnsHook.forget = forgetAct
touchesHook.find = touchesOf
likelyHook.find = likelyFor
wordsHook.find = findWords
