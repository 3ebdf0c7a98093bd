/**
 * Query cache: hooks for reading and changing data. A query's key is its path (and parameters), so that an
 * event can be mapped to the queries that it invalidates.
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
import { catchingUp, DOUBLE_TAP_MS, isEditConflict } from "./edit-conflict.ts";

/** Queries are refetched when the server is back or reports a change, hence not by age alone. */
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
  /** Polling interval, for what no event reports. */
  everyMs?: number;
  /** Refetched on every mount, also when cached: for options that people choose from. */
  fresh?: boolean;
}

/** Query of one resource. While the parameters change, the former data stay visible. */
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

/** Infinite query with a cursor; `items` are those of all pages loaded. */
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

/** What is asked for: a path to which what is given is sent, or a function for what is not that simple. */
type Run<Given, Answer> = { post: string } | { patch: string } | ((given: Given) => Promise<Answer>);

interface Afterwards<Given, Answer> {
  touches: string[];
  done?: (answer: Answer, given: Given) => void;
  /** After a conflict: reads what is stored now, before the change fails. */
  catchUp?: () => Promise<void>;
}

/**
 * Mutation that ignores double taps: while the same request is running, and for a moment afterwards, a second
 * one does nothing. After a conflict, which lasts that long by itself, it may be repeated at once. Afterwards
 * all queries under the `touches` paths are invalidated. Errors are left to the caller: see
 * `components/show-error.ts`.
 */
export function useApiMutation<Given, Answer>(
  run: Run<Given, Answer>,
  { touches, done, catchUp }: Afterwards<Given, Answer>,
) {
  const client = useQueryClient();
  const doing = useMutation<Answer, Error, Given>({
    mutationFn: (given) => (catchUp ? catchingUp(carryOut(run, given), catchUp) : carryOut(run, given)),
    onSuccess: (answer, given) => done?.(answer, given),
    onSettled: () => refresh(client, touches),
  });
  const underWay = useRef(new Set<string>());
  const mutate = (given: Given, options: MutateOptions<Answer, Error, Given> = {}): void => {
    const what = JSON.stringify(given ?? null);
    if (underWay.current.has(what)) return;
    underWay.current.add(what);
    const end = (afterMs: number): void => void setTimeout(() => underWay.current.delete(what), afterMs);
    doing.mutateAsync(given, options).then(
      () => end(DOUBLE_TAP_MS),
      (error) => (isEditConflict(error) ? underWay.current.delete(what) : end(DOUBLE_TAP_MS)),
    );
  };
  return { ...doing, mutate };
}

function carryOut<Given, Answer>(run: Run<Given, Answer>, given: Given): Promise<Answer> {
  if (typeof run === "function") return run(given);
  return "post" in run ? api.post<Answer>(run.post, given) : api.patch<Answer>(run.patch, given);
}

/**
 * Invalidates all queries whose path begins with one of these: those on the page are refetched now, the rest
 * when they are shown.
 */
export function refresh(client: QueryClient, paths: string[]): void {
  void client.invalidateQueries({
    predicate: ({ queryKey }) => paths.some((path) => String(queryKey[0]).startsWith(path)),
  });
}

/** Whether the error is a 401. */
export function isSignedOut(error: unknown): boolean {
  return error instanceof Refused && error.problem.status === 401;
}
