using Microsoft.AspNetCore.Connections;

namespace MagnesiumGuide.Web.Http;

/// <summary>How the server reads and writes: a request that the store can answer stays on the thread that its bytes came in on.</summary>
internal static class Sockets
{
    private const string InlineCompletions = "DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS";

    /// <summary>
    /// Has the runtime call back on the thread that waits for the sockets, unless the operator said otherwise. It looks once, at the first socket.
    /// </summary>
    public static void CompleteInline() =>
        Environment.SetEnvironmentVariable(InlineCompletions, Environment.GetEnvironmentVariable(InlineCompletions) ?? "1");

    /// <summary>Sets up the server. Only <see cref="StoredAnswers"/> makes the first of the two safe.</summary>
    public static void Apply(IWebHostBuilder host) => host
        .UseSockets(sockets => sockets.UnsafePreferInlineScheduling = true)
        .ConfigureServices(services => services.AddSingleton<IMemoryPoolFactory<byte>, PinnedBlocks.Factory>());
}
