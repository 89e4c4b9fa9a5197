/** Fetches a file of the index; rejects where there is none. */
export async function load(path: string): Promise<Response> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`search: ${path} answers ${response.status}`);
  return response;
}
