namespace MagnesiumGuide.Benchmarks.Peers;

/// <summary>One page as our site sends it in every coding, for its peers to send again.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Bodies">The bytes by coding: identity, gzip, br.</param>
/// <param name="Tags">The ETags by coding.</param>
/// <param name="Headers">The headers that are the same in every coding.</param>
internal sealed record SameBytes(string Path, IReadOnlyDictionary<string, byte[]> Bodies, IReadOnlyDictionary<string, string> Tags, IReadOnlyDictionary<string, string> Headers)
{
    // What every server makes by itself, or what differs by coding.
    private static readonly string[] s_own = ["Date", "Server", "Connection", "Keep-Alive", "Content-Length", "Content-Encoding", "ETag", "Last-Modified"];

    /// <summary>The codings that are compared.</summary>
    public static IReadOnlyList<string> Codings { get; } = ["br", "gzip", "identity"];

    /// <summary>Asks our site for them.</summary>
    public static async Task<SameBytes> From(Client client, string path)
    {
        var bodies = new Dictionary<string, byte[]>();
        var tags = new Dictionary<string, string>();
        var headers = new Dictionary<string, string>();
        foreach (var coding in Codings)
        {
            var reply = await client.Get(path, coding);
            if (reply.Status != 200) throw new InvalidOperationException($"{path} answered {reply.Status}.");
            if (reply.Headers.GetValueOrDefault("Content-Encoding", "identity") != coding) throw new InvalidOperationException($"{path} is not sent as {coding}.");
            (bodies[coding], tags[coding]) = (reply.Body, reply.Headers["ETag"]);
            headers = reply.Headers.Where(header => !s_own.Contains(header.Key, StringComparer.OrdinalIgnoreCase)).ToDictionary();
        }

        return new SameBytes(path, bodies, tags, headers);
    }

    /// <summary>Fails unless the other server sends the same bytes and headers, and knows 304.</summary>
    /// <returns>The tag that the other server gives its brotli bytes.</returns>
    public async Task<string> MustBeSentBy(Client other, string name)
    {
        foreach (var coding in Codings)
        {
            var reply = await other.Get(Path, coding);
            if (reply.Status != 200 || !reply.Body.AsSpan().SequenceEqual(Bodies[coding])) throw new InvalidOperationException($"{name} does not send the same bytes as {coding} (status {reply.Status}).");
            foreach (var (header, value) in Headers)
            {
                if (reply.Headers.GetValueOrDefault(header) != value)
                    throw new InvalidOperationException($"{name} sends {header}: {reply.Headers.GetValueOrDefault(header)} instead of {value}.");
            }
        }

        return await MustBeKnownTo(other, name);
    }

    /// <summary>Fails unless the other server sends the page, in bytes of its own where they are packed, and knows 304.</summary>
    /// <returns>The tag that the other server gives its brotli bytes.</returns>
    public async Task<string> MustBeKnownTo(Client other, string name)
    {
        foreach (var coding in Codings)
        {
            var reply = await other.Get(Path, coding);
            if (reply.Status != 200 || reply.Headers.GetValueOrDefault("Content-Encoding", "identity") != coding) throw new InvalidOperationException($"{name} does not send the page as {coding} (status {reply.Status}).");
        }

        if (!(await other.Get(Path)).Body.AsSpan().SequenceEqual(Bodies["identity"])) throw new InvalidOperationException($"{name} does not send the same page.");
        var tag = (await other.Get(Path, "br")).Headers["ETag"];
        var known = await other.Get(Path, "br", tag);
        return known is { Status: 304, Body: [] } ? tag : throw new InvalidOperationException($"{name} does not answer 304 to its own tag.");
    }
}
