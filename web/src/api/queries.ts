/**
 * Reading and changing, for components. A query's key is the path it asks (and its parameters), so whoever hears that
 * something changed knows what to ask again.
 */
import {
  keepPreviousData,
  QueryClient,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
  type MutateOptions,
} from "@tanstack/react-query";
import { useRef } from "react";
import { api, pathWith, Refused, ServerLost, type Query } from "./client.ts";

/** Asked again when the server comes back or says that something changed, hence never by the clock alone. */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: "always",
        staleTime: 30_000,
        refetchOnWindowFocus: false,
        retry: (count, error) => error instanceof ServerLost && count < 2,
        retryDelay: 1000,
      },
      mutations: { networkMode: "always" },
    },
  });
}

interface Reading {
  query?: Query;
  /** Not asked while false. */
  enabled?: boolean;
  /** Ask again after so long, for what no event tells of. */
  everyMs?: number;
  /** Asked anew whenever it comes onto the page, whatever is known: for what people choose from. */
  fresh?: boolean;
}

/** One answer of the server. While the parameters change, the last answer stays on the page. */
export function useAnswer<Answer>(path: string, reading: Reading = {}) {
  const { query = {}, enabled = true, everyMs, fresh = false } = reading;
  return useQuery<Answer>({
    queryKey: [path, query],
    queryFn: ({ signal }) => api.get<Answer>(pathWith(path, query), signal),
    enabled,
    placeholderData: keepPreviousData,
    ...(fresh ? { refetchOnMount: "always" as const } : {}),
    ...(everyMs === undefined ? {} : { refetchInterval: everyMs }),
  });
}

interface Page<Item> {
  items: Item[];
  next: string | null;
}

/** A list that grows page by page; `items` are all that were read. */
export function usePages<Item>(path: string, { query = {}, enabled = true, everyMs }: Reading = {}) {
  const asked = useInfiniteQuery({
    queryKey: [path, query, "pages"],
    queryFn: ({ pageParam, signal }) =>
      api.get<Page<Item>>(pathWith(path, { ...query, cursor: pageParam }), signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    enabled,
    placeholderData: keepPreviousData,
    ...(everyMs === undefined ? {} : { refetchInterval: everyMs }),
  });
  return { ...asked, items: asked.data?.pages.flatMap((page) => page.items) ?? [] };
}

/** Two taps within so long of each other are one that trembled. */
const DOUBLE_TAP_MS = 500;

/**
 * Something somebody does, once however often it is tapped: asked for again while it is being done, nothing happens.
 * Afterwards everything under the `touches` paths is asked again. Errors are left to the caller: see
 * `components/complaints.tsx` for how they are said.
 */
export function useApiMutation<Given, Answer>(
  run: (given: Given) => Promise<Answer>,
  { touches, done }: { touches: string[]; done?: (answer: Answer, given: Given) => void },
) {
  const client = useQueryClient();
  const doing = useMutation<Answer, Error, Given>({
    mutationFn: run,
    onSuccess: (answer, given) => done?.(answer, given),
    onSettled: () => refresh(client, touches),
  });
  const underWay = useRef(new Set<string>());
  const mutate = (given: Given, options: MutateOptions<Answer, Error, Given> = {}): void => {
    const what = JSON.stringify(given ?? null);
    if (underWay.current.has(what)) return;
    underWay.current.add(what);
    const end = (): void => void setTimeout(() => underWay.current.delete(what), DOUBLE_TAP_MS);
    doing.mutateAsync(given, options).then(end, end);
  };
  return { ...doing, mutate };
}

/** Asks again for whatever lies under these paths and is on the page; the rest waits until it is looked at. */
export function refresh(client: QueryClient, paths: string[]): void {
  void client.invalidateQueries({
    predicate: ({ queryKey }) => paths.some((path) => String(queryKey[0]).startsWith(path)),
  });
}

export function isSignedOut(error: unknown): boolean {
  return error instanceof Refused && error.problem.status === 401;
}
