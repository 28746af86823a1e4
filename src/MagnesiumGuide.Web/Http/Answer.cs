using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace MagnesiumGuide.Web.Http;

/// <summary>An answer as the pipeline made it, ready to be sent in any coding, any number of times.</summary>
/// <param name="status">The status code.</param>
/// <param name="headers">The headers that the page set, its content type among them.</param>
/// <param name="body">The bytes, not packed.</param>
/// <param name="isKept">True for an answer that is sent many times, and worth packing well.</param>
internal sealed class Answer(int status, KeyValuePair<string, StringValues>[] headers, byte[] body, bool isKept)
{
    // The best takes some 60 ms for a long page: once per snapshot, and mostly ahead of its first reader (WarmUp). What is larger than any page would
    // take seconds, and what is made for one reader is sent once.
    private const int BestQuality = 11;
    private const int LargeQuality = 9;
    private const int OnceQuality = 5;
    private const int LargeLength = 150_000;

    private readonly string _hash = Base64Url(SHA256.HashData(body).AsSpan(0, 12));
    private readonly bool _isText = IsText(headers.FirstOrDefault(header => header.Key == HeaderNames.ContentType).Value.ToString());

    // Packed once however many ask at a time, and never again: a strong tag promises that its bytes stay what they are.
    private readonly Lazy<Task<byte[]>> _brotli = new(() => Task.Run(() => PackBrotli(body, !isKept ? OnceQuality : body.Length < LargeLength ? BestQuality : LargeQuality)));
    private byte[]? _gzip;

    /// <summary>The status code.</summary>
    public int Status => status;

    /// <summary>True once that copy is there.</summary>
    public bool IsPacked => _brotli is { IsValueCreated: true, Value.IsCompletedSuccessfully: true };

    /// <summary>Packs the copy that most readers are sent, ahead of the first who asks for it.</summary>
    public Task Pack() => _isText ? _brotli.Value : Task.CompletedTask;

    /// <summary>Sends it, or 304 to a client that has it already.</summary>
    public async Task Send(HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        var (coding, bytes) = await Choose(request.Headers.AcceptEncoding);
        response.StatusCode = status;
        foreach (var (name, value) in headers) response.Headers[name] = value;
        response.Headers.Vary = "Accept-Encoding";
        // A correction must reach readers at once, and a page added must not hide behind an old 404: every copy is asked about before it is used.
        if (response.Headers.CacheControl.Count == 0) response.Headers.CacheControl = "no-cache";
        if (status == StatusCodes.Status200OK && !response.Headers.CacheControl.ToString().Contains("no-store", StringComparison.Ordinal))
        {
            var tag = Tag(coding);
            response.Headers.ETag = tag.ToString();
            if (IsKnownTo(request, tag))
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                response.Headers.ContentType = default;
                return;
            }
        }

        if (coding == ContentCoding.Brotli) response.Headers.ContentEncoding = "br";
        if (coding == ContentCoding.Gzip) response.Headers.ContentEncoding = "gzip";
        if (status is not (StatusCodes.Status204NoContent or StatusCodes.Status304NotModified)) response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(request.Method)) await response.Body.WriteAsync(bytes, context.RequestAborted);
    }

    private async ValueTask<(ContentCoding Coding, byte[] Bytes)> Choose(StringValues acceptEncoding)
    {
        if (!_isText) return (ContentCoding.Identity, body);
        var coding = AcceptedCoding.Choose(acceptEncoding);
        var bytes = coding switch
        {
            ContentCoding.Brotli => await _brotli.Value,
            // Two threads may both pack the first copy; both make the same bytes.
            ContentCoding.Gzip => _gzip ??= PackGzip(),
            _ => body,
        };
        return bytes.Length < body.Length ? (coding, bytes) : (ContentCoding.Identity, body);
    }

    // Strong, so each coding has its own (RFC 9110, section 8.8.3.3).
    private EntityTagHeaderValue Tag(ContentCoding coding) => new(coding switch
    {
        ContentCoding.Brotli => $"\"{_hash}-br\"",
        ContentCoding.Gzip => $"\"{_hash}-gz\"",
        _ => $"\"{_hash}\"",
    });

    // Weak comparison, as RFC 9110, section 13.1.2, asks for: a proxy may have weakened our tag on the way.
    private static bool IsKnownTo(HttpRequest request, EntityTagHeaderValue tag) =>
        request.Headers.IfNoneMatch is { Count: > 0 } known
        && EntityTagHeaderValue.TryParseList(known, out var tags)
        && tags.Any(other => other.Equals(EntityTagHeaderValue.Any) || other.Compare(tag, useStrongComparison: false));

    private byte[] PackGzip()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, isKept ? CompressionLevel.SmallestSize : CompressionLevel.Fastest)) gzip.Write(body);
        return packed.ToArray();
    }

    private static byte[] PackBrotli(byte[] body, int quality)
    {
        var packed = new byte[BrotliEncoder.GetMaxCompressedLength(body.Length)];
        return BrotliEncoder.TryCompress(body, packed, out var length, quality, window: 22) ? packed[..length] : body;
    }

    private static bool IsText(string contentType) =>
        contentType.StartsWith("text/", StringComparison.Ordinal)
        || contentType.Contains("json", StringComparison.Ordinal)
        || contentType.Contains("xml", StringComparison.Ordinal);

    private static string Base64Url(ReadOnlySpan<byte> bytes) => System.Buffers.Text.Base64Url.EncodeToString(bytes);
}
