import { useEffect } from 'react'
import { useStore } from 'zustand'
import type { Resource, ResourceState } from './resource.ts'

/** The state of a resource, read when a component first needs it. */
export function useResource<Value>(resource: Resource<Value>): ResourceState<Value> {
  useEffect(() => resource.ensure(), [resource])
  return useStore(resource)
}

/** Its value, or null while there is none. */
export function useResourceValue<Value>(resource: Resource<Value>): Value | null {
  const state = useResource(resource)
  return state.kind === 'ready' ? state.value : null
}
