using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace MagnesiumGuide.Benchmarks.Peers;

/// <summary>Asks a server on this machine, over connections that are kept.</summary>
internal sealed class Client(int port) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.None })
    {
        BaseAddress = new Uri($"http://127.0.0.1:{port}"),
        Timeout = TimeSpan.FromMinutes(5),
    };

    /// <summary>A port that nobody listens on at this moment.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>The address of a path.</summary>
    public string Address(string path) => new Uri(_http.BaseAddress!, path).ToString();

    /// <summary>Asks once.</summary>
    public async Task<Reply> Get(string path, string acceptEncoding = "identity", string? ifNoneMatch = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("Accept-Encoding", acceptEncoding);
        if (ifNoneMatch is not null) request.Headers.TryAddWithoutValidation("If-None-Match", ifNoneMatch);
        using var response = await _http.SendAsync(request);
        var body = await response.Content.ReadAsByteArrayAsync();
        var headers = response.Headers.Concat(response.Content.Headers)
            .Select(header => KeyValuePair.Create(header.Key, string.Join(", ", header.Value)))
            .ToDictionary(StringComparer.OrdinalIgnoreCase);
        return new Reply((int)response.StatusCode, headers, body);
    }

    /// <summary>Asks until the answer is 200.</summary>
    /// <returns>Seconds from the start of the server.</returns>
    public async Task<double> WaitFor(ChildProcess server, string path, TimeSpan limit)
    {
        while (true)
        {
            try
            {
                if ((await Get(path)).Status == 200) return Stopwatch.GetElapsedTime(server.StartedAt).TotalSeconds;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            server.MustRun();
            if (Stopwatch.GetElapsedTime(server.StartedAt) > limit) throw new TimeoutException($"{Address(path)} did not answer 200 within {limit.TotalSeconds:0} s.");
            await Task.Delay(1);
        }
    }

    /// <summary>Asks until the page holds a text.</summary>
    /// <returns>Milliseconds since <paramref name="start"/>.</returns>
    public async Task<double> WaitForText(string path, string text, long start, TimeSpan limit)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        while (true)
        {
            var reply = await Get(path);
            if (reply.Status == 200 && reply.Body.AsSpan().IndexOf(bytes) >= 0) return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            if (Stopwatch.GetElapsedTime(start) > limit) throw new TimeoutException($"{Address(path)} did not show the edit within {limit.TotalSeconds:0} s.");
            await Task.Delay(1);
        }
    }

    /// <inheritdoc />
    public void Dispose() => _http.Dispose();
}

/// <summary>An answer.</summary>
internal sealed record Reply(int Status, IReadOnlyDictionary<string, string> Headers, byte[] Body);
