using System.Runtime.CompilerServices;
using MagnesiumGuide.Web.Http;

namespace MagnesiumGuide.Web.Tests;

internal static class SocketsOfTheProgram
{
    // The runtime looks at the setting when it opens the first socket, which under test may be the test runner's.
    [ModuleInitializer]
    public static void Set() => Sockets.CompleteInline();
}
