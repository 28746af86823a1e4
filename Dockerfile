# syntax=docker/dockerfile:1
# One image holds the program and the content it was checked with: bad content cannot become an image.
#   docker build -t magnesium-guide .
#   docker run --rm -p 8080:8080 -e Site__BaseUrl=https://guide.example magnesium-guide

FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /guide
# The packages first: they change rarely, so this layer is made rarely.
COPY global.json Directory.Build.props Directory.Packages.props .editorconfig BannedSymbols.txt ./
COPY src/MagnesiumGuide/MagnesiumGuide.csproj src/MagnesiumGuide/
COPY src/MagnesiumGuide.Web/MagnesiumGuide.Web.csproj src/MagnesiumGuide.Web/
RUN dotnet restore src/MagnesiumGuide.Web --use-current-runtime
COPY src/ src/
# What the rules mean travels in the program.
COPY docs/checks.md docs/
# Published for this kind of machine, it is compiled ahead of time and brings the runtime along (MagnesiumGuide.Web.csproj): it starts in some 60 % of the time.
RUN dotnet publish src/MagnesiumGuide.Web --no-restore -c Release --use-current-runtime -o /app
COPY content/ content/
RUN /app/MagnesiumGuide.Web check

# The base without a runtime: only the libraries of the system that one needs.
FROM mcr.microsoft.com/dotnet/runtime-deps:10.0 AS final
WORKDIR /guide
COPY --from=build /app /app
COPY --from=build /guide/content content
# The number of the user that the base image made for programs without rights. It can read the content and write nothing.
USER $APP_UID
ENV ASPNETCORE_HTTP_PORTS=8080
EXPOSE 8080
ENTRYPOINT ["/app/MagnesiumGuide.Web"]
